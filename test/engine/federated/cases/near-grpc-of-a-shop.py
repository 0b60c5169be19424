import grpc

import shop_pb2_grpc

channel = grpc.insecure_channel("shop.example.org:50051")
print(shop_pb2_grpc.ShopStub(channel).List())
