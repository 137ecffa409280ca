#pragma once

#include <QFrame>

class QLabel;

namespace rapport::ui {

/// A sentence inside a sheet: what a look found, or why something failed. Read out when it changes.
class VerdictBar final : public QFrame {
    Q_OBJECT

public:
    explicit VerdictBar(QWidget* parent = nullptr);
    /// Hides itself for an empty sentence.
    void say(const QString& sentence, bool good);
    [[nodiscard]] QString sentence() const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QLabel* m_label;
    bool m_good = false;
};

} // namespace rapport::ui
