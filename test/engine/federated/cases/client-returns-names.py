import flwr as fl
import pandas as pd

df = pd.read_csv("branch_customers.csv")


class Bank(fl.client.NumPyClient):
    def fit(self, parameters, config):
        w = update(parameters, df)
        return w, len(df), {"names": df["customer_name"].tolist()}  # expect: FED003

    def evaluate(self, parameters, config):
        wrong = df[df["y"] != predict(parameters, df)]
        return 0.1, len(df), {"errors": wrong.to_dict("records")}  # expect: FED003
