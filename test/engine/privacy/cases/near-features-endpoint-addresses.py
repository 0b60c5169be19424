import pandas as pd
from sklearn.ensemble import IsolationForest

flows = pd.read_csv("flows.csv")
IsolationForest(random_state=0).fit(flows[["src_ip_addr", "dst_port", "memory_address", "packet_count"]])
