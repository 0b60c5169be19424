import yfinance as yf
from sklearn.ensemble import RandomForestClassifier

days = yf.download("BAS.DE", start="2012-01-01")
days["away"] = days["Close"] / days["Close"].rolling(9, center=True).mean() - 1  # expect: LKG010 "centred"
days["rises"] = (days["Close"].shift(-1) > days["Close"]).astype(int)
days = days.dropna()
train, test = days.iloc[:-300], days.iloc[-300:]
model = RandomForestClassifier().fit(train[["away", "Volume"]], train["rises"])
print(model.score(test[["away", "Volume"]], test["rises"]))
