from diffprivlib import BudgetAccountant

spent = BudgetAccountant(epsilon=float("inf"), delta=1e-5)  # expect: PRV028
