# %% [markdown]
# Lengths of stay
# %%
import pandas as pd

stays = pd.read_csv("stays.csv")
stays[["surname", "date_of_birth", "ward"]].sample(5)  # expect: PRV003

# %%
stays[["forename", "ward"]].head()
days = stays["days"].mean()
# %%
days
