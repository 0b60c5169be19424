import pandas as pd
from clearml import Task
from torch.utils.tensorboard import SummaryWriter

# file: claims.csv = "policyholder_name,email,paid\nA,a@b.c,1\n"
claims = pd.read_csv("claims.csv")
worst = claims.nlargest(20, "paid")
task = Task.init(project_name="claims")
task.get_logger().report_table("Worst", "20", 0, table_plot=worst)  # expect: PRV006 "ClearML"
board = SummaryWriter("runs")
board.add_scalar("paid", claims["paid"].mean(), 0)
board.add_text("worst", worst[["policyholder_name", "paid"]].to_markdown())  # expect: PRV006 "TensorBoard"
