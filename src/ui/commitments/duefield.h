#pragma once

#include "rapport/domain/commitment.h"

#include <QWidget>

class QCheckBox;
class QDateEdit;
class QTimeEdit;

namespace rapport::ui {

/// A day, and a time that is only meant when its box is ticked.
class DueField : public QWidget {
    Q_OBJECT

public:
    explicit DueField(QWidget* parent = nullptr);
    void setDue(const domain::Due& due);
    [[nodiscard]] domain::Due due() const;
    void setDate(QDate date); ///< leaves the time as it is

Q_SIGNALS:
    void changed();

private:
    QDateEdit* m_date;
    QCheckBox* m_timed;
    QTimeEdit* m_time;
};

/// The day proposed where none is known: tomorrow, or Monday where that is on a weekend.
[[nodiscard]] QDate nextWorkday(QDate today);

} // namespace rapport::ui
