import pandas as pd

df = pd.read_csv("crm.csv").set_index("email")
df[["visits", "spend"]].to_csv("plain.csv", index=False)
df[["visits"]].reset_index(drop=True).to_csv("numbered.csv")
df.groupby("plan")["spend"].mean().to_csv("plans.csv")
df.describe().to_csv("figures.csv")
df[["visits", "spend"]].to_csv("by_mail.csv")  # expect: PRV004 "`email`"
print(df["spend"].mean())
