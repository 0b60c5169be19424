# %%
import pandas as pd
from sqlalchemy import create_engine

engine = create_engine("postgresql://localhost/fares")
trips = pd.read_sql_query("SELECT * FROM trips LIMIT 500", engine)
trips.head(5)

# %%
print(trips.shape)

# %%
trips = pd.read_sql_query("SELECT * FROM trips ORDER BY id LIMIT 500", engine)
trips["fare"].mean()
