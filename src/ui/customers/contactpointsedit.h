#pragma once

#include "rapport/domain/customer.h"
#include "ui/customers/rowsedit.h"

namespace rapport::ui {

/// A customer's phones, or e-mails, or links: what was typed, a label, and which one is preferred.
class ContactPointsEdit final : public RowsEdit {
    Q_OBJECT

public:
    explicit ContactPointsEdit(QWidget* parent = nullptr);
    void setKind(domain::ContactKind kind) { m_kind = kind; }
    void setValue(const std::vector<domain::ContactPoint>& all); ///< of other kinds are left alone
    [[nodiscard]] std::vector<domain::ContactPoint> value() const;

protected:
    QWidget* makeRow() override;

private:
    domain::ContactKind m_kind = domain::ContactKind::Phone;
};

} // namespace rapport::ui
