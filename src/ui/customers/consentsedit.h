#pragma once

#include "rapport/domain/consent.h"

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace rapport::ui {

/// What a customer agreed to or refused, a line for each purpose, with how they said so (P20).
class ConsentsEdit final : public QWidget {
    Q_OBJECT

public:
    explicit ConsentsEdit(QWidget* parent = nullptr);
    void setValue(const std::vector<domain::Consent>& consents);
    [[nodiscard]] std::vector<domain::Consent> value() const;

Q_SIGNALS:
    void edited();

private:
    struct Line {
        domain::ConsentPurpose purpose;
        QComboBox* said;
        QLineEdit* how;
    };
    void addLine(domain::ConsentPurpose purpose, const QString& label, const QString& name);

    std::vector<domain::Consent> m_before; ///< with their days
    std::vector<Line> m_lines;
    bool m_showing = false;
};

} // namespace rapport::ui
