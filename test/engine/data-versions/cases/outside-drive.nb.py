# %%
from google.colab import drive
drive.mount("/content/drive")
# %%
import pandas as pd
rows = pd.read_csv("/content/drive/MyDrive/rows.csv")  # expect: DVL015
