# %% [markdown]
# The first patient (身份證 G123456(A)) was seen twice. <!-- expect-cell: PRV009 "Hong Kong identity card" -->
# %%
seen = 2
