#pragma once

#include "rapport/presentation/rowroles.h"

#include <QWidget>

class QHBoxLayout;

namespace rapport::ui {

/// The buttons at the end of the selected row.
class RowActionBar final : public QWidget {
    Q_OBJECT

public:
    explicit RowActionBar(QWidget* parent);
    void setActions(const presentation::RowActions& actions);
    [[nodiscard]] const presentation::RowActions& actions() const { return m_actions; }

Q_SIGNALS:
    void triggered(const QString& id);

private:
    presentation::RowActions m_actions;
    QHBoxLayout* m_layout;
};

} // namespace rapport::ui
