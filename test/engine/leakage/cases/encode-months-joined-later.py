# Means of each month are joined to a later one by its number; those of the last function to their own month as well.
import pandas as pd
from sklearn.linear_model import LinearRegression

KEYS = ["date_num", "shop", "good"]


def read():
    return pd.read_csv("sales.csv")


def put_later(rows, steps, name):
    kept = rows[KEYS + [name]]
    for step in steps:
        later = kept.copy()
        later.columns = KEYS + [name + "_lag_" + str(step)]
        later["date_num"] += step
        rows = pd.merge(rows, later, on=KEYS, how="left")
    return rows


def scored(rows):
    train, held = rows[rows["date_num"] < 30], rows[rows["date_num"] == 30]
    model = LinearRegression().fit(train.drop(columns="sold"), train["sold"])
    return model.score(held.drop(columns="sold"), held["sold"])


def before():
    rows = read()
    means = rows.groupby(["date_num", "good"])["sold"].mean().reset_index(name="good_mean")
    rows = rows.merge(means, on=["date_num", "good"], how="left")
    rows = put_later(rows, [1, 2], "good_mean").drop(columns="good_mean")
    return scored(rows)


def written_out():
    rows = read()
    means = rows.groupby(["date_num", "shop"])["sold"].mean().reset_index(name="shop_mean")
    means["date_num"] = means["date_num"] + 1
    return scored(rows.merge(means, on=["date_num", "shop"], how="left"))


def own_month():
    rows = read()
    means = rows.groupby(["date_num", "good"])["sold"].mean().reset_index(name="good_mean")  # expect: LKG008
    rows = rows.merge(means, on=["date_num", "good"], how="left")
    rows = put_later(rows, [1, 2], "good_mean")
    return scored(rows)


print(before(), written_out(), own_month())
