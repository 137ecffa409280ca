#pragma once

#include "rapport/domain/customer.h"

#include <QWidget>

class QFormLayout;

namespace rapport::ui {

/// The fields this business defined, each with the editor of its type.
class CustomFieldsEdit final : public QWidget {
    Q_OBJECT

public:
    explicit CustomFieldsEdit(QWidget* parent = nullptr);
    void setValue(const std::vector<domain::CustomField>& fields, const std::vector<domain::CustomValue>& values);
    [[nodiscard]] std::vector<domain::CustomValue> value() const;

Q_SIGNALS:
    void edited();

private:
    QWidget* makeEditor(const domain::CustomField& field, const QString& value);

    QFormLayout* m_form;
    QList<std::pair<CustomFieldId, QWidget*>> m_editors;
};

} // namespace rapport::ui
