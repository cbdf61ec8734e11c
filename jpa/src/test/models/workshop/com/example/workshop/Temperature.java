package com.example.workshop;

public record Temperature(double celsius) {}
