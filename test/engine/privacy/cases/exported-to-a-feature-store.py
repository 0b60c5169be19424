import hopsworks
import pandas as pd

members = pd.read_csv("members.csv")[["email", "full_name", "visits", "tier"]]
store = hopsworks.login().get_feature_store()
fg = store.get_or_create_feature_group("members", version=1, primary_key=["email"])
fg.insert(members)  # expect: PRV004 "the feature store"
tiers = store.get_or_create_feature_group("tiers", version=1, primary_key=["tier"])
tiers.insert(members.groupby("tier", as_index=False)["visits"].mean())
names = []
names.insert(0, members["full_name"])
