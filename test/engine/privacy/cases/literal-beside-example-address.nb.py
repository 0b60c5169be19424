# %% [markdown]
# Ask team@example.com, or Ms. Ho, HKID G654321(8).  <!-- expect-cell: PRV009 -->
# %%
total = 1
