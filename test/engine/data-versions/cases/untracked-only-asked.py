# Alone in its folder, what a model is only asked for is told by itself.
# file: .git/HEAD = "ref: refs/heads/main\n"
# file: .gitignore = "new/\n"
# file: rows.csv = "area,price\n1,3\n"
# file: new/test.csv = "area\n1\n"
import pandas as pd
from sklearn.linear_model import Ridge

forest = Ridge().fit([[1.0], [2.0]], [1.0, 2.0])
test = pd.read_csv("new/test.csv")  # expect: DVL001 "rows that these predictions are of"
pd.DataFrame({"price": forest.predict(test[["area"]])}).to_csv("answer.csv", index=False)
