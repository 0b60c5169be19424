import pandas as pd
from scipy.signal import detrend, savgol_filter
from sklearn.cross_decomposition import PLSRegression
from sklearn.model_selection import train_test_split
from statsmodels.tsa.seasonal import seasonal_decompose

spectra = pd.read_csv("grain.csv")
seasonal_decompose(spectra["protein"], period=12).plot()
X = savgol_filter(spectra.drop(columns="protein").values, 17, 2, deriv=1)
X = detrend(X)
y = spectra["protein"]
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)
print(PLSRegression(8).fit(X_train, y_train).score(X_test, y_test))
