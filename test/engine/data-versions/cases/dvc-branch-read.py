import dvc.api

tea = dvc.api.read("tea.csv", repo="https://github.com/tea/tables", rev="main")  # expect: DVL003 "a branch of another repository"
cups = dvc.api.read("cups.csv", repo="https://github.com/tea/tables", rev="v2")
