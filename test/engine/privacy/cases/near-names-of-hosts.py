import logging

import pandas as pd

nodes = pd.read_csv("nodes.csv", usecols=["host_name", "port", "service"])
for node in nodes.itertuples():
    logging.info("%s listens at %d", node.host_name, node.port)
nodes.to_json("nodes.json")
