#pragma once

#include <QDate>
#include <QWidget>

class QCheckBox;
class QDateEdit;
class QLabel;

namespace rapport::ui {

/// A day that may be not known, with its weekday in words beside it.
class DayChoice final : public QWidget {
    Q_OBJECT

public:
    /// `known` asks whether there is a day: "On a day"; empty for one that there always is. `name`: for screen readers.
    DayChoice(const QString& known, const QString& name, QWidget* parent);
    /// An invalid one is not known.
    void setDay(QDate day, QDate otherwise);
    [[nodiscard]] QDate day() const;

Q_SIGNALS:
    void changed();

private:
    void show();

    QCheckBox* m_known;
    QDateEdit* m_day;
    QLabel* m_full;
};

} // namespace rapport::ui
