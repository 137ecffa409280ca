#pragma once

#include "ui/common/page.h"

#include <QByteArray>
#include <QWidget>

namespace rapport::ui {

class Avatar;
class Button;

/// A customer's photo: chosen from a file, made to fit 512 × 512, or removed.
class PhotoEdit final : public QWidget {
    Q_OBJECT

public:
    explicit PhotoEdit(QWidget* parent = nullptr);
    /// Has to be called before anybody chooses.
    void setDialogs(Dialogs& dialogs) { m_dialogs = &dialogs; }
    void setValue(const QString& name, const QByteArray& photo);
    [[nodiscard]] const QByteArray& value() const { return m_photo; }
    void load(const QString& file);

Q_SIGNALS:
    void edited();
    void failed(const QString& message);

private:
    void choose();
    void showPhoto(const QByteArray& photo);

    Dialogs* m_dialogs = nullptr;
    QString m_name;
    QByteArray m_photo;
    Avatar* m_avatar;
    Button* m_remove;
};

} // namespace rapport::ui
