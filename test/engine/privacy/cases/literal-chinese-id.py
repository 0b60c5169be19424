record = {"姓名": "王小明", "身份证": "11010519491231002X"}  # expect: PRV009 "1 Chinese resident identity number"
