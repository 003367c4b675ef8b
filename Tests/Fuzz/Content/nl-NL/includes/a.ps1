Get-Item
# <one>
Get-Two
# </one>
