from openpyxl import Workbook


def save(employees, sales):
    book = Workbook()
    sheet = book.active
    sheet.append(["ID", "Name", "Email"])
    for employee in employees:
        sheet.append([employee.id, employee.name, employee.email])  # expect: PRV004 "`name` and `email`"
    names = []
    for employee in employees:
        names.append([employee.name, employee.email])
    ws = book.create_sheet("sales")
    for one in sales:
        ws.append([one.product, one.price])
    book.save("staff.xlsx")
