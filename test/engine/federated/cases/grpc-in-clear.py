import grpc

import average_pb2_grpc


def federated_client(model, weights_of):
    channel = grpc.insecure_channel("aggregator.example.org:50051")  # expect: FED002
    stub = average_pb2_grpc.AverageStub(channel)
    return stub.Push(weights_of(model))
