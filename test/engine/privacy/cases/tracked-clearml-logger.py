import pandas as pd
from clearml import Logger

df = pd.read_csv("employees.csv")
plans = df.groupby("department")["salary"].mean().reset_index()
Logger.current_logger().report_table("pay", "by department", iteration=0, table_plot=plans)
Logger.current_logger().report_table("staff", "rows", iteration=0, table_plot=df[["full_name", "salary"]])  # expect: PRV006 "ClearML"
