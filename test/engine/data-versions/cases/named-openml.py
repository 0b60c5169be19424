from sklearn.datasets import fetch_openml

mnist = fetch_openml("mnist_784")  # expect: DVL005 "`mnist_784`"
