#pragma once

#include <QPixmap>
#include <QWidget>

namespace rapport::ui {

/// A customer's photo in a circle, or their initials where there is none.
class Avatar final : public QWidget {
    Q_OBJECT

public:
    explicit Avatar(QWidget* parent = nullptr);
    /// `photo` as stored; one that cannot be read counts as none.
    void setPerson(const QString& name, const QByteArray& photo);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_initials;
    QPixmap m_photo;
};

} // namespace rapport::ui
