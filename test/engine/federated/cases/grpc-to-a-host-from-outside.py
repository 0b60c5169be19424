import os
import sys

import grpc

import updates_pb2


def push(host, weights):
    with grpc.insecure_channel(f"{host}:50051") as channel:  # expect: FED002 "insecure_channel"
        updates_pb2.AggregatorStub(channel).Push(weights)


def push_here(weights, port):
    with grpc.insecure_channel(f"localhost:{port}") as channel:  # expect: FED002 "on this machine"
        updates_pb2.AggregatorStub(channel).Push(weights)


push(sys.argv[1], [w.tobytes() for w in weights])
push_here(weights, os.environ["PORT"])
