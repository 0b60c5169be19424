# %%
from catboost import Pool, cv

cv_data = cv(params={"iterations": 80, "loss_function": "Logloss"}, pool=Pool("train.tsv"), fold_count=5)
# %%
cv_data.head(10)
