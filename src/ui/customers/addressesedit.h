#pragma once

#include "rapport/domain/customer.h"
#include "ui/customers/rowsedit.h"

namespace rapport::ui {

class AddressesEdit final : public RowsEdit {
    Q_OBJECT

public:
    explicit AddressesEdit(QWidget* parent = nullptr);
    void setValue(const std::vector<domain::PostalAddress>& addresses);
    [[nodiscard]] std::vector<domain::PostalAddress> value() const;

protected:
    QWidget* makeRow() override;
};

} // namespace rapport::ui
