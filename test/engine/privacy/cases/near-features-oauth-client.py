import pandas as pd
from sklearn.ensemble import IsolationForest

calls = pd.read_csv("api_calls.csv")[["client_id", "status", "latency_ms", "bytes_sent"]]
IsolationForest(random_state=1).fit(calls)
