SUPPORT = {"status": "ok", "熱線": "+852 2748 0033"}
# 查詢 +852 2748 0033
goods = {"貨品編號": ["H330812(1)", "K556123(9)"], "貨品名稱": ["檸檬茶", "維他奶"]}
TYPED = {"手機號碼": "+852 9123 4567"}
sample = {"姓名": "虛構", "電話": "+852 9482 3371"}
client = {"姓名": "陳大文", "電話": "+852 9482 3371"}  # expect: PRV009 "1 Hong Kong phone number"
# 陳大文 H330812(1) 輸入了兩次  # expect: PRV009 "in a comment"
ask = "請以JSON格式輸出。客戶陳大文，身份證 K482917(4)"  # expect: PRV009 "1 Hong Kong identity card number"
leave = "請假資料：員工身份證 R593026(9)"  # expect: PRV009 "1 Hong Kong identity card number"
shape = "身份證格式：R593026(9)"
find = "查询手机号 +86 13812395678 的订单"  # expect: PRV009 "1 phone number"
talk = "Hi customer support, my number is +852 6273 8033"  # expect: PRV009 "1 Hong Kong phone number"
call = "客服記錄：陳先生來電，手機 +852 6273 8033"  # expect: PRV009 "1 Hong Kong phone number"
order = {"訂單身份證": "R593026(9)"}  # expect: PRV009 "1 Hong Kong identity card number"
desk = "客服 +852 2748 0033，查詢電話 +852 2748 0034"
