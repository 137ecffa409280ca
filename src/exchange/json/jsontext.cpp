#include "rapport/exchange/jsontext.h"

namespace rapport::exchange {

namespace {

void appendControl(QByteArray& out, char control) {
    switch (control) {
    case '\n':
        out += "\\n";
        break;
    case '\r':
        out += "\\r";
        break;
    case '\t':
        out += "\\t";
        break;
    default:
        out += "\\u" + QByteArray::number(control, 16).rightJustified(4, '0');
    }
}

} // namespace

void appendJson(QByteArray& out, const QString& text) {
    out += '"';
    const QByteArray bytes = text.toUtf8();
    for (const char byte : bytes) {
        if (byte == '"' || byte == '\\')
            out += '\\';
        if (static_cast<unsigned char>(byte) < 0x20)
            appendControl(out, byte);
        else
            out += byte;
    }
    out += '"';
}

} // namespace rapport::exchange
