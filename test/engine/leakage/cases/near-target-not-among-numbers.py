import sys

import pandas as pd
from sklearn.linear_model import LinearRegression

mix = pd.read_csv("concrete.csv")
numbers = mix.select_dtypes("number").columns.tolist()
beams = pd.read_csv("beams.csv", usecols=["plant", "load", "bend"])


def slopes(X, y):
    return LinearRegression().fit(X, y).coef_


print(slopes(mix[[name for name in numbers if name != "strength"]], mix["strength"]))
print(slopes(mix[numbers].drop(sys.argv[1], axis=1), mix["strength"]))
print(slopes(mix[numbers[:-1]], mix["strength"]))
print(slopes(mix.drop(columns="strength").select_dtypes("number"), mix["strength"]))
print(slopes(beams[["plant", "load"]].select_dtypes("number"), beams["bend"]))
print(slopes(beams.select_dtypes("number").drop(columns="bend"), beams["bend"]))
print(slopes(beams.select_dtypes("int64"), beams["bend"]))
numbers.remove("strength")
print(slopes(mix[numbers], mix["strength"]))
