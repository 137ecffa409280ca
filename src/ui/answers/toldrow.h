#pragma once

#include "rapport/domain/interaction.h"

#include <QWidget>

class QLabel;
class QLineEdit;

namespace rapport::ui {

/// An answer as it was told: its words can be changed to what was really said.
class ToldRow final : public QWidget {
    Q_OBJECT

public:
    explicit ToldRow(const domain::ToldAnswer& told, QWidget* parent);
    [[nodiscard]] domain::ToldAnswer value() const;
    /// What the customer was told before; empty for the same or nothing.
    void setBefore(const QString& words);

Q_SIGNALS:
    void edited();
    void removeRequested();

private:
    domain::ToldAnswer m_told;
    QLineEdit* m_words;
    QLabel* m_before;
};

} // namespace rapport::ui
