# file: .dvc/config = "[core]\n    remote = s\n['remote \"s\"']\n    url = s3://b\n"
# file: data.dvc = "outs:\n- md5: ae7202b37ab8f1bdcb9f52ac922fa11b.dir\n  path: data\n"
from pycocotools.coco import COCO

folder = "data/parts"
marks = COCO(f"{folder}/annotations.json")  # expect: DVL013 "`data/parts/annotations.json` is tracked by data.dvc"
print(marks.loadCats(marks.getCatIds()))
