#pragma once

#include <QList>
#include <QWidget>

namespace rapport::ui {

/// The keys that work in a list, under it: "[J] [K] move · [D] done".
class KeyHints final : public QWidget {
    Q_OBJECT

public:
    struct Hint {
        QStringList keys;
        QString words;
    };
    explicit KeyHints(const QList<Hint>& hints, QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QList<Hint> m_hints;
};

} // namespace rapport::ui
