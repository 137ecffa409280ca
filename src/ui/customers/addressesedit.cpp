#include "ui/customers/addressesedit.h"

#include <QGridLayout>
#include <QLineEdit>
#include <array>

namespace rapport::ui {

using domain::PostalAddress;

namespace {

struct Part {
    QString PostalAddress::*part;
    const char* name;
    int row, column, span;
};
constexpr Part parts[] = {
    {&PostalAddress::street, QT_TRANSLATE_NOOP("rapport::ui::AddressesEdit", "Street"), 0, 0, 3},
    {&PostalAddress::label, QT_TRANSLATE_NOOP("rapport::ui::AddressesEdit", "Label"), 0, 3, 1},
    {&PostalAddress::postalCode, QT_TRANSLATE_NOOP("rapport::ui::AddressesEdit", "Postal code"), 1, 0, 1},
    {&PostalAddress::locality, QT_TRANSLATE_NOOP("rapport::ui::AddressesEdit", "Town"), 1, 1, 2},
    {&PostalAddress::country, QT_TRANSLATE_NOOP("rapport::ui::AddressesEdit", "Country"), 1, 3, 1},
    {&PostalAddress::region, QT_TRANSLATE_NOOP("rapport::ui::AddressesEdit", "Region"), 2, 0, 1},
    {&PostalAddress::extended, QT_TRANSLATE_NOOP("rapport::ui::AddressesEdit", "Floor, flat"), 2, 1, 2},
    {&PostalAddress::poBox, QT_TRANSLATE_NOOP("rapport::ui::AddressesEdit", "PO box"), 2, 3, 1},
};

struct Row final : QWidget {
    std::array<QLineEdit*, std::size(parts)> fields{};

    Row() {
        auto* grid = new QGridLayout(this);
        grid->setContentsMargins(0, 0, 0, 8);
        grid->setSpacing(6);
        for (size_t i = 0; i < fields.size(); ++i) {
            fields[i] = new QLineEdit(this);
            fields[i]->setAccessibleName(AddressesEdit::tr(parts[i].name));
            fields[i]->setPlaceholderText(AddressesEdit::tr(parts[i].name));
            grid->addWidget(fields[i], parts[i].row, parts[i].column, 1, parts[i].span);
        }
        setFocusProxy(fields[0]);
    }
};

} // namespace

AddressesEdit::AddressesEdit(QWidget* parent)
    : RowsEdit(tr("Add address"), tr("Remove address"), parent) {}

QWidget* AddressesEdit::makeRow() {
    auto* row = new Row;
    for (auto* field : row->fields)
        connect(field, &QLineEdit::textChanged, this, &RowsEdit::edited);
    return row;
}

void AddressesEdit::setValue(const std::vector<PostalAddress>& addresses) {
    const QSignalBlocker silence(this);
    removeAll();
    for (const auto& address : addresses) {
        auto* row = static_cast<Row*>(addRow());
        for (size_t i = 0; i < std::size(parts); ++i)
            row->fields[i]->setText(address.*parts[i].part);
    }
}

std::vector<PostalAddress> AddressesEdit::value() const {
    std::vector<PostalAddress> addresses;
    for (const auto* widget : rows()) {
        PostalAddress address;
        for (size_t i = 0; i < std::size(parts); ++i)
            address.*parts[i].part = static_cast<const Row*>(widget)->fields[i]->text();
        addresses.push_back(address);
    }
    return addresses;
}

} // namespace rapport::ui
