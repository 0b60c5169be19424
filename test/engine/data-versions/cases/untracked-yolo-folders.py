# file: .git/HEAD = "ref: refs/heads/main\n"
# file: .gitignore = "photos/\n"
# file: photos/images/train/1.jpg = "x"
# file: photos/images/val/2.jpg = "x"
# file: birds.yaml = "path: photos\ntrain: images/train\nval: images/val\nnames: {0: heron}\n"
from ultralytics import YOLO

model = YOLO("yolo11n.pt")
model.train(data="birds.yaml", epochs=50)  # expect: DVL001 "`photos/images/train` (and 1 more here)"
print(model.val().box.map)
