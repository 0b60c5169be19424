# %%
import pandas as pd
from sqlalchemy import create_engine

engine = create_engine("postgresql://localhost/fares")
trips = pd.read_sql_query("SELECT * FROM trips LIMIT 500", engine)  # expect: DVL014 "LIMIT without ORDER BY"
trips.head(5)

# %%
trips["fare"].hist()
