# What lies behind is collected alone; what lies ahead is only drawn.
import pandas as pd
from sklearn.linear_model import Ridge
from sklearn.metrics import mean_absolute_error

tide = pd.read_csv("tide.csv", parse_dates=["hour"]).set_index("hour").sort_index()


def before(name, hours):
    return {f"{name}-{h}": tide[name].shift(h) for h in hours}


made = before("level", (1, 2))
made |= before("wind", (1, 3))
drawn = {"calm": tide["wind"].rolling(5, center=True).mean()}
drawn["wind_in_2"] = tide["wind"].shift(-2)
pd.DataFrame(drawn | made).plot()
rows = pd.DataFrame(made | {"height": tide["level"].shift(-1)}).dropna()
cols = [c for c in rows.columns if c != "height"]
early, late = rows.loc[:"2024"], rows.loc["2025":]
model = Ridge().fit(early[cols], early["height"])
print(mean_absolute_error(late["height"], model.predict(late[cols])))
