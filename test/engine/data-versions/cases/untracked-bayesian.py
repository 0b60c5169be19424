# file: data/rows.csv = "user,item,liked\n1,2,1\n2,2,0\n"
import pandas as pd
import pymc as pm

likes = pd.read_csv("data/rows.csv")  # expect: DVL001 "data/rows.csv"
with pm.Model():
    rate = pm.Beta("rate", 1, 1)
    pm.Bernoulli("liked", rate, observed=likes["liked"])
    trace = pm.sample(1000)
