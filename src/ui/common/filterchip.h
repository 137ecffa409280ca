#pragma once

#include <QAbstractButton>

namespace rapport::ui {

/// A filter that is on or off, as a pill: "Drifting 5", and "Drifting ×" while it is on.
class FilterChip final : public QAbstractButton {
    Q_OBJECT

public:
    explicit FilterChip(const QString& name, QWidget* parent = nullptr);
    /// Negative hides the count.
    void setCount(qint64 count);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] QString shownText() const;
    void describe();

    QString m_name;
    qint64 m_count = -1;
};

} // namespace rapport::ui
