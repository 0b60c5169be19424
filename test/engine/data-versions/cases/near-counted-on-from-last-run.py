import pandas as pd

out = "counts.csv"
try:
    df = pd.read_csv(out)
except:
    df = pd.DataFrame({"day": [], "n": []})
for day in range(3):
    df = pd.concat([df, pd.DataFrame({"day": [day], "n": [day]})])
    if len(df) % 30 == 0:
        df.to_csv(out, index=False)
df.to_csv(out, index=False)
