# Each try asks for the same prices, so the rows are the same whichever try gave them.
import pandas_datareader as pdr
from sklearn.linear_model import Ridge
from sklearn.preprocessing import MinMaxScaler


def prices(name, tries=3):
    while tries > 0:
        try:
            return pdr.get_data_yahoo(name)
        except OSError:
            tries = tries - 1


index = prices("^GSPC")
values = MinMaxScaler().fit_transform(index[["Open", "Close"]])  # expect: LKG001
size = int(len(values) * 0.7)
train, test = values[:size], values[size:]
model = Ridge().fit(train[:, :1], train[:, 1])
print(model.score(test[:, :1], test[:, 1]))
