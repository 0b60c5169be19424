import marimo

app = marimo.App(width="medium")


@app.cell
def __():
    import pandas as pd
    return (pd,)


@app.cell
def __(pd):
    donors = pd.read_csv("donors.csv")
    return (donors,)


# file: donors.csv = "donor_name,email,city,amount\na,b,c,1\n"
@app.cell(hide_code=True)
def __(donors):
    sums = donors.groupby("city")["amount"].sum()
    sums.to_csv("sums.csv")
    big = donors[donors["amount"] > 1000]
    big.to_csv("big.csv", index=False)  # expect: PRV004 "`donor_name` and `email`"
    return (big,)


if __name__ == "__main__":
    app.run()
